namespace Mooc.Content.Foreign;

/// <summary>The lines with which some players open and close a question.</summary>
internal static class QuizTag
{
    private static readonly string[] Open = ["<quiz", "<?quiz?>", "{% quiz", ":::{quiz", "::: quiz", ":::quiz", "???", "<div class=\"quizdown\"", "{{< quizdown >}}", "{{< quiz"];
    private static readonly string[] Close = ["</quiz", "<?/quiz?>", "{% endquiz", ":::", "???", "{{< /quizdown", "{{< /quiz"];

    public static bool IsOpen(ForeignLine line) => line.Kind is LineKind.Html or LineKind.Text && Open.Any(tag => line.Content.StartsWith(tag, StringComparison.OrdinalIgnoreCase));

    public static bool IsClose(ForeignLine line) => line.Kind is LineKind.Html or LineKind.Text && Close.Any(tag => line.Content.StartsWith(tag, StringComparison.OrdinalIgnoreCase));
}
