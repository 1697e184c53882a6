using System.Globalization;

namespace Mooc.Web.Learn;

/// <summary>Points as people read them: no needless zeros, two decimals at most.</summary>
public static class Points
{
    public static string Of(decimal points) => points.ToString("0.##", CultureInfo.CurrentCulture);
}
