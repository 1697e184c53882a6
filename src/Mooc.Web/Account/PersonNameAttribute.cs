using System.ComponentModel.DataAnnotations;

namespace Mooc.Web.Account;

/// <summary>Any name that fits on a certificate: no rule about its letters, but no line ends or other control characters.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
internal sealed class PersonNameAttribute() : ValidationAttribute("Enter your name, at most 200 characters.")
{
    public override bool IsValid(object? value) => value is string name && name.Trim().Length is > 0 and <= 200 && !name.Any(char.IsControl);
}
