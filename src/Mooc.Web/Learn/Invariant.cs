using System.Globalization;

namespace Mooc.Web.Learn;

/// <summary>Numbers as attributes want them, whatever the language of the page.</summary>
public static class Invariant
{
    public static string Of(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
