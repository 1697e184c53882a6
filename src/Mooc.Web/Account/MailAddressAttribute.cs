using System.ComponentModel.DataAnnotations;

namespace Mooc.Web.Account;

/// <summary>Something with one @ between two parts and nothing that a mail header could take for its end. Whether it exists, only a mail tells.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class MailAddressAttribute() : ValidationAttribute("Enter an e-mail address, such as name@city.example.")
{
    public override bool IsValid(object? value) => value is string text && IsAddress(text.Trim());

    public static bool IsAddress(string text) =>
        text.Length is >= 3 and <= 254 && text.Count(c => c == '@') == 1 && text[0] != '@' && text[^1] != '@'
        && !text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || "<>()[],;:\\\"".Contains(c));
}
