namespace Mooc.Web.Xapi.Documents;

/// <summary>What became of a change: made, or refused with this status and message.</summary>
public sealed record DocumentReceipt(int Status, string Message)
{
    public static DocumentReceipt Done { get; } = new(StatusCodes.Status204NoContent, "");

    public bool IsDone => Status == StatusCodes.Status204NoContent;
}
