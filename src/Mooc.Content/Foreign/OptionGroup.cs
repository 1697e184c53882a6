using System.Text.RegularExpressions;

namespace Mooc.Content.Foreign;

/// <summary>Options that stand together, gathered from the first to the last; <see cref="End"/> is the line behind them.</summary>
internal sealed partial class OptionGroup
{
    private readonly OptionLine first;
    private readonly IReadOnlyList<ForeignLine> lines;
    private readonly List<ForeignOption> options = [];

    private OptionGroup(IReadOnlyList<ForeignLine> lines, OptionLine first, int start)
    {
        this.lines = lines;
        this.first = first;
        Start = start;
    }

    public int Start { get; }
    public int End { get; private set; }
    public int Indent => first.Indent;
    public OptionKind Kind => first.Kind;
    public bool IsMultiple => first.IsMultiple;

    /// <summary>Round boxes, of which only one can be chosen.</summary>
    public bool IsRound => first.Mark is "[()]" or "()";

    /// <summary>Boxes in brackets of their own, which are never anything but a question.</summary>
    public bool IsOfLia => first.Mark is "[()]" or "[[]]";
    public bool IsOtherPlayers => first.Mark is not ("[]" or "A" or "a") && Kind == OptionKind.Box;
    public IReadOnlyList<ForeignOption> Options => options;

    /// <summary>Its options are "A, B" and "B, C" and name letters above: one of them is right, however many it names.</summary>
    public bool NamesOthers => options.TrueForAll(option => Letters().IsMatch(option.Text));

    /// <summary>The options that begin in this line, or null where none do.</summary>
    public static OptionGroup? At(IReadOnlyList<ForeignLine> lines, int start)
    {
        if (OptionLine.Read(lines[start]) is not { Begins: true } first) return null;

        var group = new OptionGroup(lines, first, start);
        group.Gather();
        return group.options.Count >= 2 ? group : null;
    }

    private void Gather()
    {
        var apart = false;
        for (var place = Start; place < lines.Count;)
        {
            var line = lines[place];
            if (Continues(line))
            {
                options.Add(new ForeignOption(OptionLine.Read(line)!, place));
                apart = false;
                End = ++place;
            }
            else if (line.IsBlank)
            {
                if (Next(place) is not { } next || !(Continues(lines[next]) || IsInside(lines[next], next, apart: true))) break;
                apart = true;
                place = next;
            }
            else if (IsInside(line, place, apart))
            {
                if (apart) options[^1].AddApart(line);
                else options[^1].Add(line);
                End = ++place;
            }
            else break;
        }
    }

    private bool Continues(ForeignLine line)
    {
        if (OptionLine.Read(line) is not { } option || option.Kind != first.Kind || Math.Abs(option.Indent - first.Indent) > 1) return false;
        if (options.Count == 0) return true;
        return first.Kind switch
        {
            OptionKind.Letter => option.Label.Length == 1 && option.Label[0] == first.Label[0] + options.Count,
            OptionKind.Number => option.Label == (options.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) || option.Label == "1",
            // [ ] and [x] may be mixed with nothing else; a tick in front may be missing where others have one.
            _ => (option.Mark == first.Mark) || (first.Mark[0] == '✓' && option.Mark[0] == '✓'),
        };
    }

    private bool IsInside(ForeignLine line, int place, bool apart)
    {
        // Numbers and bullets that hold options of their own are the questions, not the options.
        if (Kind is OptionKind.Number or OptionKind.Bullet && (OptionLine.Read(line) is not null || ShortAnswer.IsField(line))) return false;
        if (line.Kind == LineKind.Code) return line.Indent > Indent + 1 || CodeBetween(place);
        if (line.Kind is LineKind.Heading or LineKind.Html or LineKind.Rule or LineKind.Table || Tail.IsKey(line) || line.Content.StartsWith("[[?]]", StringComparison.Ordinal)) return false;
        if (line.Indent > Indent + 1) return true;
        if (apart) return false;
        return line.Kind == LineKind.Quote || (line.Kind == LineKind.Text && OptionLine.Read(line) is null && ForeignWords.QuestionLabel().Match(line.Content) is not { Success: true });
    }

    /// <summary>Code at the margin belongs to an option where another option follows it.</summary>
    private bool CodeBetween(int place)
    {
        while (place < lines.Count && lines[place].Kind is LineKind.Code or LineKind.Blank) place++;
        return place < lines.Count && options.Count > 0 && Continues(lines[place]);
    }

    private int? Next(int place)
    {
        while (place < lines.Count && lines[place].IsBlank) place++;
        return place < lines.Count ? place : null;
    }

    [GeneratedRegex(@"^[A-H1-8](?:\s*(?:,|&|\+|\band\b)\s*(?:and\s+)?[A-H1-8])+\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Letters();
}
