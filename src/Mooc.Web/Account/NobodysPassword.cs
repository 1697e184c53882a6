using Microsoft.AspNetCore.Identity;

namespace Mooc.Web.Account;

/// <summary>A hash of a password that nobody knows, made at the cost of a real one, to compare with when an address is unknown.</summary>
public sealed class NobodysPassword(IServiceScopeFactory scopes)
{
    private readonly Lazy<string> _hash = new(() =>
    {
        using var scope = scopes.CreateScope();
        return scope.ServiceProvider.GetRequiredService<IPasswordHasher<Person>>().HashPassword(null!, SessionCookie.NewToken());
    });

    public string Hash => _hash.Value;
}
