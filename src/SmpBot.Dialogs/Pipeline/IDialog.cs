using SmpBot.Dialogs.Model;

namespace SmpBot.Dialogs.Pipeline;

/// <summary>A dialog that waits on the stack for the visitor's next message.</summary>
internal interface IDialog
{
    /// <summary>The name under which its frames stand in the state.</summary>
    string Name { get; }

    /// <summary>True when its questions are about cautions before treatment, so that a message which tells of one may answer it.</summary>
    bool AsksForCautions => false;

    /// <summary>What the message comes to in this dialog; null when it is meant for somebody else.</summary>
    Outcome? Continue(TurnContext turn, DialogFrame frame);

    /// <summary>What the dialog says after a message for somebody else was answered; null ends it.</summary>
    Reply? Resume(TurnContext turn, DialogFrame frame);
}
