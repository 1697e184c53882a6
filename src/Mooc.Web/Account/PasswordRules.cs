using System.Collections.Frozen;
using System.Reflection;
using Microsoft.AspNetCore.Identity;
using Mooc.Web.Site;

namespace Mooc.Web.Account;

/// <summary>
/// What a password must be: 8 to 128 characters of any kind, none of the common ones, and more than the person's or the site's name. Descriptions
/// of errors are keys of <see cref="Texts"/>.
/// </summary>
public sealed class PasswordRules(SiteOptions site) : IPasswordValidator<Person>
{
    public const int Shortest = 8;
    public const int Longest = 128;

    private static readonly FrozenSet<string> Common = ReadCommon();

    public Task<IdentityResult> ValidateAsync(UserManager<Person> manager, Person user, string? password) =>
        Task.FromResult(FaultOf(password ?? "", user.Name, user.Email ?? "") is { } fault
            ? IdentityResult.Failed(new IdentityError { Code = "Password", Description = fault })
            : IdentityResult.Success);

    /// <summary>The sentence that says what to do, or null where the password is good.</summary>
    public string? FaultOf(string password, string name, string email) => password switch
    {
        { Length: < Shortest } => "Choose a password with at least 8 characters.",
        { Length: > Longest } => "Choose a password with at most 128 characters.",
        _ when IsCommon(password) => "Many people use this password, so it is guessed first. Choose another.",
        _ when IsMostlyContext(password, name, email) => "This password is little more than your name, your address or the name of this site. Choose another.",
        _ => null,
    };

    /// <summary>"Sommer2026!" is as common as "sommer": the tail of digits and signs is tried first by everyone who guesses.</summary>
    private static bool IsCommon(string password)
    {
        var lower = password.ToLowerInvariant();
        var stem = lower.TrimEnd([.. "0123456789!?.,;:*#+-_$&%@ "]);
        return Common.Contains(lower) || Common.Contains(stem) || lower.Distinct().Count() < 4 || IsRun(lower);
    }

    /// <summary>Characters that follow one another, such as 23456789 or hgfedcba.</summary>
    private static bool IsRun(string password)
    {
        var step = password[1] - password[0];
        return step is 1 or -1 && password.Zip(password.Skip(1)).All(pair => pair.Second - pair.First == step);
    }

    /// <summary>Whether fewer than eight characters stay once the words that everybody knows about the person are taken away.</summary>
    private bool IsMostlyContext(string password, string name, string email)
    {
        var rest = password;
        var words = $"{name} {site.SiteName} {email.Replace('@', ' ').Replace('.', ' ')} {email.Split('@')[0]}".Split(' ').Where(word => word.Length >= 4);
        foreach (var word in words.OrderByDescending(word => word.Length)) rest = rest.Replace(word, "", StringComparison.OrdinalIgnoreCase);
        return rest.Length != password.Length && rest.Length < Shortest;
    }

    private static FrozenSet<string> ReadCommon()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("common-passwords.txt")!);
        return reader.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
