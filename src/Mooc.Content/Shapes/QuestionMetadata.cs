using System.Globalization;
using Markdig.Syntax;
using Mooc.Content.Pages;
using Mooc.Content.Words;

namespace Mooc.Content.Shapes;

/// <summary>The <c>key: value</c> pairs of the comment right under a question's heading.</summary>
internal sealed record QuestionMetadata(string? Id, bool? Shuffle, int? MinWords)
{
    private static readonly string[] Keys = ["id", "shuffle", "min-words"];

    public static QuestionMetadata None { get; } = new(null, null, null);

    /// <summary>The comment's pairs, or null where it is a mere remark.</summary>
    public static QuestionMetadata? Read(HtmlBlock comment, SourcePage page)
    {
        var pairs = Pairs(comment, page).ToList();
        if (!pairs.Any(pair => Keys.Contains(pair.Key))) return null;

        var metadata = None;
        foreach (var (key, value, at) in pairs) metadata = metadata.With(key, value, at, page.Problems);
        return metadata;
    }

    public static bool HoldsKeys(HtmlBlock comment, SourcePage page) => Pairs(comment, page).Any(pair => Keys.Contains(pair.Key));

    private static IEnumerable<(string Key, string Value, SourcePosition At)> Pairs(HtmlBlock comment, SourcePage page)
    {
        var source = page.SourceOf(comment);
        var start = source.IndexOf("<!--", StringComparison.Ordinal) + 4;
        var end = source.IndexOf("-->", Math.Max(start, 0), StringComparison.Ordinal);
        if (start < 4 || end < 0) yield break;

        for (var at = start; at < end;)
        {
            var stop = EndOfPair(source, at, end);
            var colon = source.IndexOf(':', at, stop - at);
            if (colon > 0)
            {
                var spaces = source[at..stop].Length - source[at..stop].TrimStart().Length;
                yield return (source[at..colon].Trim(), source[(colon + 1)..stop].Trim(), page.File.At(comment.Span.Start + at + spaces));
            }
            at = stop + 1;
        }
    }

    /// <summary>A pair ends at a line end or before two spaces that follow its value.</summary>
    private static int EndOfPair(string source, int start, int end)
    {
        var colon = source.IndexOf(':', start, end - start);
        for (var at = start; at < end; at++)
        {
            if (source[at] == '\n') return at;
            if (colon < 0 || at <= colon || source[at] is not (' ' or '\t') || source[at - 1] is not (' ' or '\t')) continue;
            if (source[(colon + 1)..at].Trim().Length > 0) return at;
        }
        return end;
    }

    private QuestionMetadata With(string key, string value, SourcePosition at, List<ContentProblem> problems)
    {
        switch (key)
        {
            case "id" when ContentId.IsValid(value):
                return this with { Id = value };
            case "shuffle" when value is "yes" or "no" or "true" or "false":
                return this with { Shuffle = value is "yes" or "true" };
            case "min-words" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var words) && words is > 0 and < 10_000:
                return this with { MinWords = words };
        }
        problems.Add(key switch
        {
            "id" => KnownProblems.MetadataWrong.At(at, key, "lower-case letters, digits and hyphens, at most 64, and two spaces before the next key"),
            "shuffle" => KnownProblems.MetadataWrong.At(at, key, "yes or no"),
            "min-words" => KnownProblems.MetadataWrong.At(at, key, "a whole number from 1 on"),
            _ => KnownProblems.UnknownKey.At(at, key, NearestWord.To(key, Keys)),
        });
        return this;
    }
}
