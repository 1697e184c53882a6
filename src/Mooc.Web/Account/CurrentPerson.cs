namespace Mooc.Web.Account;

/// <summary>Who asks. Without a session nobody; reading never needs one.</summary>
public sealed class CurrentPerson(IHttpContextAccessor http)
{
    private SignedIn? SignedIn => http.HttpContext?.Features.Get<SignedIn>();

    public bool IsSignedIn => SignedIn is not null;

    /// <exception cref="InvalidOperationException">Nobody is signed in: a page that needs somebody was left open.</exception>
    public SignedIn Me => SignedIn ?? throw new InvalidOperationException("Nobody is signed in.");

    public Guid Id => Me.PersonId;
    public bool Is(Role role) => SignedIn?.Role == role;
}
