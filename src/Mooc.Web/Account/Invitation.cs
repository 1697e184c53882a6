namespace Mooc.Web.Account;

/// <summary>
/// A ticket that lets its bearer register for one day where registration is not open. Who checks a trainer's code gives it away:
/// <c>/account/register?invitation=TICKET&amp;returnUrl=/trainer/join/CODE</c>.
/// </summary>
public sealed class Invitation(Seal seal)
{
    private const string Purpose = "invitation";

    public string NewTicket() => seal.Close(Purpose, "", TimeSpan.FromDays(1));
    public bool IsGood(string? ticket) => seal.Open(Purpose, ticket) is not null;
}
