using System.Collections.Immutable;
using SmpBot.Dialogs.Feedback;
using SmpBot.Dialogs.LeaveDetails;
using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Questions;
using SmpBot.Dialogs.Screening;
using SmpBot.Knowledge.Safety;

namespace SmpBot.Dialogs.Pipeline;

/// <summary>The dialogs that wait in the state.</summary>
internal static class DialogStack
{
    private static readonly ImmutableArray<IDialog> s_dialogs = [new ClarifyDialog(), new FeedbackDialog(), new LeaveDetailsDialog(), new ScreeningDialog()];

    /// <summary>
    /// Lets the innermost dialog read the message. Null when the message is meant for somebody else; the turn given back then no longer
    /// holds dialogs that cannot be interrupted, nor frames of dialogs that this version does not know.
    /// </summary>
    public static (TurnContext Turn, Outcome? Outcome) Continue(TurnContext turn)
    {
        while (turn.ActiveFrame is { } frame)
        {
            IDialog? dialog = Find(frame);
            if (dialog is not null && MayRead(turn, dialog) && dialog.Continue(turn, frame) is { } outcome)
            {
                return (turn, outcome);
            }

            if (dialog?.Resume(turn, frame) is not null)
            {
                break;
            }

            turn = turn with { State = turn.State.Pop() };
        }

        return (turn, null);
    }

    /// <summary>Takes up a dialog again that waited while the message was answered by somebody else: it says where it stands.</summary>
    public static Outcome Resume(TurnContext turn, Outcome outcome)
    {
        DialogFrame? frame = outcome.State.Stack.IsEmpty ? null : outcome.State.Stack[^1];
        bool waited = frame is not null && turn.State.Stack.Any(before => ReferenceEquals(before, frame));
        TurnContext spoken = turn with { Language = outcome.State.Language ?? turn.Language };
        return waited && Find(frame!)?.Resume(spoken, frame!) is { } reply
            ? outcome with { Replies = [.. outcome.Replies.Select(earlier => earlier with { Suggestions = [] }), reply] }
            : outcome;
    }

    /// <summary>What tells of a sign is no name, no reason and no choice.</summary>
    private static bool MayRead(TurnContext turn, IDialog dialog) =>
        turn.Safety.MessageLevel <= (dialog.AsksForCautions ? SafetyLevel.Contact : SafetyLevel.None);

    private static IDialog? Find(DialogFrame frame) => s_dialogs.FirstOrDefault(dialog => dialog.Name == frame.Dialog);
}
