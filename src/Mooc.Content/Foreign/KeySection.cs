using System.Globalization;
using System.Text.RegularExpressions;

namespace Mooc.Content.Foreign;

/// <summary>An entry of a list of answers at the end: the number of the question, the key and perhaps a reason.</summary>
internal sealed record KeyEntry(int Number, string Value, string Reason, int Line);

/// <summary>"Answers: 1. B 2. C" at the end of a page or of a part of it.</summary>
internal sealed partial record KeySection(int Start, int End, IReadOnlyList<KeyEntry> Entries, bool HoldsMore)
{
    public static bool IsListed(IReadOnlyList<ForeignLine> lines, int start)
    {
        var entries = 0;
        var level = start > 0 ? lines[start - 1].Level : 0;
        for (var place = start; place < lines.Count && place < start + 24 && !(lines[place].IsHeading && lines[place].Level <= level); place++)
            entries += lines[place].IsHeading && ForeignWords.QuestionLabel().Match(lines[place].Content) is { Success: true } label && label.Groups["number"].Success ? 1 : EntriesIn(lines[place]).Count;
        return entries >= 2;
    }

    /// <summary>Whether two or more of the next lines name letters, or true and false, by number.</summary>
    public static bool IsKeyList(IReadOnlyList<ForeignLine> lines, int start) =>
        lines.Skip(start).Take(12).TakeWhile(line => !line.IsHeading && !line.Content.Contains("</details", StringComparison.OrdinalIgnoreCase)).SelectMany(EntriesIn)
            .Count(entry => entry.Value.Trim('(', ')', '.').Length == 1 || ForeignWords.Yes().IsMatch(entry.Value) || ForeignWords.No().IsMatch(entry.Value)) >= 2;

    /// <summary>All lists of answers on the page, from top to bottom.</summary>
    public static IReadOnlyList<KeySection> All(IReadOnlyList<ForeignLine> lines)
    {
        var sections = new List<KeySection>();
        for (var place = 0; place < lines.Count; place++)
            if (IsTitle(lines[place]) && IsListed(lines, place + 1) && Read(lines, place) is { } section)
            {
                sections.Add(section);
                place = section.End - 1;
            }
        return sections;
    }

    private static bool IsTitle(ForeignLine line) => line.Kind is LineKind.Heading or LineKind.Html or LineKind.Text
        && ForeignWords.IsAnswersHeading(Tags().Replace(line.Content, "").Trim().Trim('*', '_', ':'));

    private static KeySection? Read(IReadOnlyList<ForeignLine> lines, int start)
    {
        var section = new OpenSection(lines, start);
        section.ReadOn();
        return section.Entries.Count >= 2 && section.Entries.Select(entry => entry.Number).Distinct().Count() == section.Entries.Count
            ? new KeySection(section.First, section.End, section.Entries, section.HoldsMore) : null;
    }

    /// <summary>The entries of a list while it is read. Under a heading it goes on to the next heading of its level; elsewhere to the first empty line that other text follows.</summary>
    private sealed class OpenSection(IReadOnlyList<ForeignLine> lines, int start)
    {
        private readonly bool inDetails = lines[start].Content.Contains("<summary", StringComparison.OrdinalIgnoreCase) || lines[start].Content.Contains("<details", StringComparison.OrdinalIgnoreCase);
        private readonly int level = lines[start].Level;

        public List<KeyEntry> Entries { get; } = [];
        public bool HoldsMore { get; private set; }
        public int End { get; private set; } = start + 1;
        public int First => start > 0 && inDetails && lines[start - 1].Content.StartsWith("<details", StringComparison.OrdinalIgnoreCase) ? start - 1 : start;

        public void ReadOn()
        {
            for (; End < lines.Count; End++)
            {
                var line = lines[End];
                if (inDetails && line.Content.Contains("</details", StringComparison.OrdinalIgnoreCase))
                {
                    End++;
                    return;
                }
                if (line.IsHeading ? level == 0 || line.Level <= level : line.Kind == LineKind.Rule && !EntriesGoOn(End)) return;
                if (!Take(line)) return;
            }
        }

        /// <summary>Takes a line; false where the list has ended in front of it.</summary>
        private bool Take(ForeignLine line)
        {
            var found = EntriesIn(line);
            Entries.AddRange(found);
            if (found.Count > 0 || line.IsBlank || line.Kind == LineKind.Rule || Tags().Replace(line.Content, "").Trim().Length == 0 || TableLead().IsMatch(line.Content)) return true;
            if (line.IsHeading)
            {
                if (ForeignWords.QuestionLabel().Match(line.Content) is { Success: true } label && int.TryParse(label.Groups["number"].Value, out var number)) Entries.Add(new KeyEntry(number, "", "", line.Number));
                return true;
            }
            if (level == 0 && !inDetails && Entries.Count > 0 && lines[line.Number - 1].IsBlank && line.Indent == 0) return false;
            if (Entries.Count == 0) HoldsMore = true;
            else Explain(line);
            return true;
        }

        private void Explain(ForeignLine line)
        {
            var entry = Entries[^1];
            if (entry.Value.Length == 0 && ForeignWords.AnswerLine().Match(line.Content) is { Success: true } answer && Split(answer.Groups["value"].Value) is var (value, reason))
                Entries[^1] = entry with { Value = value, Reason = reason };
            else Entries[^1] = entry with { Reason = $"{entry.Reason} {Because(line.Content)}".Trim() };
        }

        private static string Because(string text)
        {
            var bare = text.TrimStart('-', '*', ' ');
            return ForeignWords.ExplanationLine().Match(text) is { Success: true } explained ? explained.Groups["value"].Value.TrimEnd('*', '_') : bare;
        }

        private bool EntriesGoOn(int place)
        {
            var next = lines.Skip(place + 1).FirstOrDefault(line => !line.IsBlank);
            return next is not null && (EntriesIn(next).Count > 0 || (next.IsHeading && level > 0 && next.Level > level));
        }
    }

    private static List<KeyEntry> EntriesIn(ForeignLine line)
    {
        if (line.Kind is LineKind.Code or LineKind.Blank or LineKind.Heading) return [];

        var several = Inline().Match(line.Content);
        if (several.Success)
            return [.. several.Groups["number"].Captures.Zip(several.Groups["letter"].Captures, (number, letter) => new KeyEntry(Parse(number.Value), letter.Value, "", line.Number))];
        if (Entry().Match(line.Content) is { Success: true } entry && Split(entry.Groups["value"].Value) is var (value, reason))
            return [new KeyEntry(Parse(entry.Groups["number"].Value), value, reason, line.Number)];
        return [];
    }

    /// <summary>"B - because ..." and "B) text. Because ..."; without a letter all of it is the key.</summary>
    private static (string Value, string Reason) Split(string text)
    {
        var bare = text.Trim().Trim('*', '_', '|', ' ');
        return Reasoned().Match(bare) is { Success: true } found ? (found.Groups["value"].Value.Trim('*', '_', ' ', '|'), found.Groups["reason"].Value.Trim(' ', '|')) : (bare, "");
    }

    private static int Parse(string number) => int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[\s>*_|-]*(?:(?:q|question|frage|pregunta|vraag)\.?\s*)?(?<number>\d{1,3})[\s*_]*(?:[.):|：–—-]|=|→|->)[\s*_|]*(?<value>\S.*)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Entry();

    [GeneratedRegex(@"^[\s>*_-]*(?:(?:q|frage)?(?<number>\d{1,3})\s*[.):–-]\s*\**\(?(?<letter>[A-Ha-h])\)?\**(?:\s*[,;|/]\s*|\s+|$)){2,}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex(@"^(?<value>\(?[A-Ha-h](?:\s*(?:,|&|and|und|y)\s*[A-H])*\)?[.)]?)[\s*_]*(?:[-–—:|(]|\.\s|\)\s)\s*(?<reason>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Reasoned();

    [GeneratedRegex(@"<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();

    [GeneratedRegex(@"^\|?[\s:|-]+\|?$|^\|[^|\d]*\|[^|]*\|", RegexOptions.CultureInvariant)]
    private static partial Regex TableLead();
}
