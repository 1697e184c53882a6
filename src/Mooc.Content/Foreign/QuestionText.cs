using System.Text;
using Mooc.Content.Words;

namespace Mooc.Content.Foreign;

/// <summary>Writes a question as an author here would.</summary>
internal static class QuestionText
{
    public static string Of(ForeignQuestion question, SwitchWords words)
    {
        var text = new StringBuilder();
        var all = question.SelectAll && question.Options.Count > 0 ? $" ({words.SelectAll[0]})" : "";
        text.Append('#', question.Level).Append(' ').Append(words.Question).Append(": ").Append(question.Title).Append(all).Append("\n\n");
        foreach (var line in question.Body) text.Append(line).Append('\n');
        if (question.Body.Count > 0) text.Append('\n');
        foreach (var option in question.Options) Append(text, option);
        if (question.Accepted.Count > 0) text.Append(words.Answer[0]).Append(": ").AppendJoin(", ", question.Accepted.Select(form => $"`{form}`")).Append('\n');
        foreach (var hint in question.Hints.Where(hint => hint.Trim().Length > 0)) Append(text, "TIP", [hint]);
        if (question.Explanation.Count > 0) Append(text, "NOTE", question.Explanation);
        return text.ToString();
    }

    private static void Append(StringBuilder text, FoundOption option)
    {
        text.Append(option.IsRight ? "- [x] " : "- [ ] ").Append(option.Text).Append('\n');
        foreach (var line in option.Feedback) text.Append(line.Length == 0 ? "  >" : "  > ").Append(line).Append('\n');
    }

    private static void Append(StringBuilder text, string alert, IReadOnlyList<string> lines)
    {
        text.Append("\n> [!").Append(alert).Append("]\n");
        foreach (var line in lines) text.Append(line.Length == 0 ? ">" : "> ").Append(line).Append('\n');
    }
}
