using System.Security.Claims;

namespace Mooc.Web.Xapi;

/// <summary>A system at <c>/xapi</c>: the key that it showed and what that key allows.</summary>
public sealed record XapiClient(Guid CredentialId, IReadOnlyList<string> Scopes)
{
    public const string ScopeClaim = "scope";

    /// <summary>Whose statements it may see: null for everybody's, else only what came with this key.</summary>
    public Guid? SeesOnly => Scopes.Any(scope => scope is XapiScopes.Everything or XapiScopes.ReadAll or XapiScopes.ReadStatements) ? null : CredentialId;

    /// <summary>Whether what its statements say about activities counts.</summary>
    public bool MayDefine => Scopes.Any(scope => scope is XapiScopes.Everything or XapiScopes.Define);

    public ClaimsPrincipal ToPrincipal(string scheme) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, CredentialId.ToString()), .. Scopes.Select(scope => new Claim(ScopeClaim, scope))], scheme));

    public static XapiClient Of(ClaimsPrincipal principal) => new(
        Guid.Parse(principal.FindFirstValue(ClaimTypes.NameIdentifier)!), [.. principal.FindAll(ScopeClaim).Select(claim => claim.Value)]);
}
