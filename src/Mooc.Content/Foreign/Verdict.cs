namespace Mooc.Content.Foreign;

/// <summary>
/// Whether options with what stands above and below them are a question, and which of them are right. Neither a question nor a reason: they are
/// something else, such as a list of things to do.
/// </summary>
internal sealed record Verdict(ForeignQuestion? Question, string? Why, KeyEntry? Entry)
{
    private static readonly Verdict SomethingElse = new(null, null, null);

    public static Verdict On(OptionGroup group, Stem? stem, Tail tail, SectionTrail trail, KeyEntry? entry)
    {
        if (stem is null && group.IsOfLia) return Undecidable("no text above asks anything");
        var hasTicks = group.Options.Any(option => option.Right == true);
        // A line below that only looks like an answer makes no question of a list with ticks.
        var isAsked = stem is not null && (stem.Asks || stem.IsLabelled || trail.IsQuiz || group.IsOtherPlayers || (tail.Key is { Length: > 0 } key && (!hasTicks || AnswerKey.Match(key, group) is not null)));
        if (!isAsked || IsTodoOrSurvey(group, stem!, tail, trail)) return SomethingElse;
        if (group.Kind is OptionKind.Bullet or OptionKind.Number && !(hasTicks && stem!.Asks) && tail.Key is not { Length: > 0 } && entry is null && !SaysInWords(tail, group)) return SomethingElse;
        if (group.Options[0].Text.Length == 0 && group.Options.All(option => option.Text.Length == 0)) return SomethingElse;
        if (IsStatusList(group, stem!, trail)) return SomethingElse;

        var (right, why, usedEntry) = Right(group, tail, entry);
        if (right is null) return IsWorthReporting(group, stem!, trail) ? new Verdict(null, why, null) : SomethingElse;
        if (group.Options.Any(option => option.IsTooMuch)) return Undecidable("an option holds more than one paragraph, for which there is no shape here");
        if (group.Options.Any(option => option.Text.Length == 0)) return Undecidable("an option has no text");
        if (Wanted(stem!.Title) is { } wanted && wanted != right.Count && !group.NamesOthers) return Undecidable($"it asks for {wanted}, but {right.Count} are marked as right");
        // Whatever is ticked throughout is a list of what is done.
        if (right.Count == group.Options.Count && tail.Key is null) return stem.IsLabelled && trail.IsQuiz ? Undecidable("every option is marked as right") : SomethingElse;
        return new Verdict(Make(group, stem, tail, trail, right, usedEntry), null, usedEntry);
    }

    private static Verdict Undecidable(string why) => new(null, why, null);

    private static bool IsTodoOrSurvey(OptionGroup group, Stem stem, Tail tail, SectionTrail trail)
    {
        if (tail.Key is { Length: > 0 } || group.IsOtherPlayers || group.Kind == OptionKind.Letter) return false;
        if (stem.IsLabelled && stem.Asks && trail.IsQuiz) return false;
        var asksAQuestion = stem.Title.Contains('?', StringComparison.Ordinal) || stem.IsLabelled;
        if (ForeignWords.Survey().IsMatch(stem.Title) && !trail.IsQuiz) return true;
        if (trail.IsSurvey) return true;
        if (IsTodo(stem.Title) && !(asksAQuestion && trail.IsQuiz)) return true;
        return !stem.OwnsSection && trail.IsTodo && !(stem.IsLabelled && asksAQuestion);
    }

    /// <summary>A question may speak of tasks and requirements; one that asks whether something is done is a list of things to do.</summary>
    private static bool IsTodo(string title) => title.Contains('?', StringComparison.Ordinal) || ForeignWords.AsksWhich().IsMatch(title) ? ForeignWords.AsksWhetherDone().IsMatch(title) : ForeignWords.TodoHeading().IsMatch(title);

    /// <summary>Features with a green or a red mark are a report, unless a question asks for them.</summary>
    private static bool IsStatusList(OptionGroup group, Stem stem, SectionTrail trail) =>
        group.Options.All(option => option.Right is not null) && group.Kind is OptionKind.Bullet or OptionKind.Number && !(stem.Asks && trail.IsQuiz) && !stem.Title.Contains('?', StringComparison.Ordinal);

    private static bool SaysInWords(Tail tail, OptionGroup group) => tail.Explanation.Count > 0 && AnswerKey.MatchSentence(tail.Explanation[0], group) is not null;

    private static (IReadOnlySet<int>? Right, string Why, KeyEntry? Entry) Right(OptionGroup group, Tail tail, KeyEntry? entry)
    {
        var ticked = group.Options.Index().Where(option => option.Item.Right == true).Select(option => option.Index).ToHashSet();
        if (tail.HasTwoKeys) return (null, "two lines name different answers", null);

        var hasKey = tail.Key is { Length: > 0 };
        var named = hasKey ? AnswerKey.Match(tail.Key!, group) ?? AnswerKey.MatchSentence(tail.Key!, group) : null;
        if (named is null && !hasKey && ticked.Count == 0 && tail.Explanation.Count > 0) named = AnswerKey.MatchSentence(tail.Explanation[0], group);
        if (ticked.Count > 0 && named is not null) return ticked.SetEquals(named) ? (ticked, "", null) : (null, "the ticks and the answer below disagree", null);
        if (ticked.Count > 0) return (ticked, "", null);
        if (named is not null) return (named, "", null);
        if (entry is not null && AnswerKey.Match(entry.Value, group) is { } listed) return (listed, "", entry);
        return (null, hasKey ? $"the answer \"{tail.Key}\" names none of the options for certain" : "nothing says which option is right", null);
    }

    private static bool IsWorthReporting(OptionGroup group, Stem stem, SectionTrail trail) =>
        stem.Asks && (stem.IsLabelled || trail.IsQuiz || group.Kind == OptionKind.Letter || group.IsOtherPlayers);

    /// <summary>"(Choose TWO)" says how many.</summary>
    private static int? Wanted(string title)
    {
        var found = ForeignWords.SelectSoMany().Match(title);
        return !found.Success ? null : found.Groups["two"].Success ? 2 : found.Groups["three"].Success ? 3 : found.Groups["four"].Success ? 4 : 1;
    }

    private static ForeignQuestion Make(OptionGroup group, Stem stem, Tail tail, SectionTrail trail, IReadOnlySet<int> right, KeyEntry? entry)
    {
        List<string> explanation = [.. tail.Explanation];
        if (entry is { Reason.Length: > 0 }) explanation.Insert(0, entry.Reason);
        if (tail.Key is { Length: > 0 } key && (IsSentenceBesideTicks(tail, group) ? tail.KeyLine : ReasonIn(key, group)) is { Length: > 0 } reason) explanation.Insert(0, reason);
        var several = !group.NamesOthers && !(group.IsRound && right.Count == 1) && (group.IsMultiple || right.Count > 1 || ForeignWords.SelectSeveral().IsMatch(stem.Title) || stem.Body.Any(line => ForeignWords.SelectSeveral().IsMatch(line)));
        return new ForeignQuestion(stem.First, tail.End, stem.Level, stem.Title)
        {
            Body = stem.Body,
            Options = [.. group.Options.Select((option, place) => new FoundOption(option.Text, right.Contains(place), [.. option.Feedback.SkipWhile(line => line.Length == 0)]))],
            SelectAll = several && Wanted(stem.Title) is not 1,
            OwnsSection = stem.OwnsSection,
            Hints = tail.Hints,
            Explanation = explanation,
            IsCertain = group.IsOtherPlayers || (group.Kind == OptionKind.Box && (trail.IsQuiz || IsVerdict(tail, group))),
        };
    }

    private static bool IsVerdict(Tail tail, OptionGroup group) =>
        (tail.Explanation.Count > 0 && ForeignWords.SaysRight().Match(tail.Explanation[0]) is { Success: true, Index: < 8 })
        || group.Options.Any(option => option.Feedback.Count > 0 && ForeignWords.SaysRight().Match(option.Feedback[0]) is { Success: true, Index: < 8 });

    /// <summary>Where ticks say what is right, a sentence that says it too is an explanation.</summary>
    private static bool IsSentenceBesideTicks(Tail tail, OptionGroup group) =>
        tail.Key!.Split(' ').Length > 3 && group.Options.Any(option => option.Right == true);

    /// <summary>"B, because ...": what is left when the label, or the option's own text, is taken away.</summary>
    private static string ReasonIn(string key, OptionGroup group)
    {
        if (key.Length < 12) return "";

        var rest = key;
        if (group.Kind == OptionKind.Letter && key.Length > 1 && char.IsAsciiLetter(key[0]) && !char.IsAsciiLetter(key[1])) rest = key[1..].TrimStart(')', '.', ':', '*', ' ', '-', '–', '—', ',');
        foreach (var option in group.Options.Where(option => option.Text.Length > 0 && rest.StartsWith(option.Text, StringComparison.OrdinalIgnoreCase) && (rest.Length == option.Text.Length || !char.IsLetterOrDigit(rest[option.Text.Length]))))
            return rest[option.Text.Length..].TrimStart('*', '`', '.', ' ', '-', '–', '—', ',', ':');
        return rest.Split(' ').Length > 2 && !rest.Split([',', '&', ' '], StringSplitOptions.RemoveEmptyEntries).All(word => word.Length == 1 || string.Equals(word, "and", StringComparison.OrdinalIgnoreCase)) ? rest : "";
    }
}
