namespace SmpBot.Dialogs.Pipeline;

/// <summary>Topic keys of the report that stand for no entry, and those that a dialog hangs on.</summary>
internal static class TopicKeys
{
    public const string Smalltalk = "smalltalk";
    public const string OutOfScope = "out-of-scope";
    public const string Booking = "booking";
    public const string Cost = "cost";
    public const string Practitioner = "practitioner";
    public const string WhoBenefits = "who-benefits";
    public const string VersusTransplant = "vs-transplant";
    public const string VersusTattoo = "vs-tattoo";
    public const string Reversibility = "reversibility";
    public const string LaserRemoval = "laser-removal-detail";
}
