namespace Mooc.Web.Commands;

/// <summary>"1 course", "2 courses".</summary>
internal static class Counted
{
    public static string Of(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";
}
