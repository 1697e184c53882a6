using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Mooc.Content.Pages;

/// <summary>Reads scanned front matter event by event: texts and flat lists of texts, nothing else. Never recurses.</summary>
internal static class FrontMatterYaml
{
    public static Dictionary<string, FrontMatterValue>? Read(SourceFile file, int start, int end, List<ContentProblem> problems)
    {
        var firstLine = file.At(start).Line;
        SourcePosition At(Mark mark) => file.AtLine(firstLine + (int)mark.Line - 1, (int)mark.Column);
        try
        {
            var parser = new Parser(new StringReader(file.Text[start..end]));
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _)) return [];
            if (parser.TryConsume<MappingStart>(out _)) return ReadMapping(parser, At, problems);

            problems.Add(KnownProblems.FrontMatterBroken.At(At(parser.Current!.Start)));
        }
        catch (YamlException broken)
        {
            problems.Add(KnownProblems.FrontMatterBroken.At(At(broken.Start)));
        }
        return null;
    }

    private static Dictionary<string, FrontMatterValue> ReadMapping(Parser parser, Func<Mark, SourcePosition> at, List<ContentProblem> problems)
    {
        var values = new Dictionary<string, FrontMatterValue>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var keyAt = at(parser.Current!.Start);
            var key = parser.TryConsume<Scalar>(out var name) ? name.Value : Skipped(parser);
            var value = ReadValue(parser, at, keyAt);
            if (!values.TryAdd(key, value)) problems.Add(KnownProblems.KeyTwice.At(keyAt, key));
        }
        return values;
    }

    /// <summary>A text, a list, or neither where it is something that no key holds.</summary>
    private static FrontMatterValue ReadValue(Parser parser, Func<Mark, SourcePosition> at, SourcePosition keyAt)
    {
        var place = at(parser.Current!.Start);
        if (parser.TryConsume<Scalar>(out var scalar)) return new FrontMatterValue(scalar.Value, null, scalar.Value.Length == 0 ? keyAt : place, keyAt);
        if (!parser.TryConsume<SequenceStart>(out _))
        {
            Skipped(parser);
            return new FrontMatterValue(null, null, place, keyAt);
        }

        var list = new List<string>();
        var isFlat = true;
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            if (parser.TryConsume<Scalar>(out var entry))
            {
                list.Add(entry.Value);
                continue;
            }
            if (isFlat) place = at(parser.Current!.Start);
            isFlat = false;
            Skipped(parser);
        }
        return new FrontMatterValue(null, isFlat ? list : null, place, keyAt);
    }

    private static string Skipped(Parser parser)
    {
        parser.SkipThisAndNestedEvents();
        return "";
    }
}
