using Mooc.Content.Edits;

namespace Mooc.Content.Fixes;

/// <summary>Pins the id by which a part went before its words were changed, so that answers given before still belong to it.</summary>
internal sealed class PinnedPart(EarlierCourse before) : IPageFix
{
    public IEnumerable<TextEdit> In(FixedPage page)
    {
        if (page.IsTranslation || page.Kind != Folders.PageKind.Unit) yield break;

        foreach (var (part, end) in before.Reworded(page.Page))
        {
            var at = end;
            while (at > 0 && page.File.Text[at - 1] is ' ' or '\t') at--;
            yield return TextEdit.Insert(at, $" <!-- {part.Was} -->", $"pinned the id of \"{Short(part.OldText)}\", which reads \"{Short(part.NewText)}\" now");
        }
    }

    private static string Short(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[58]) ? 58 : 59), "…");
}
