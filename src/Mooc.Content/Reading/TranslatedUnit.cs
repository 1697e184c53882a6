using Mooc.Content.Pages;

namespace Mooc.Content.Reading;

/// <summary>Gives a translated unit the ids, rules and right answers of its source; reports where the two do not fit.</summary>
internal sealed class TranslatedUnit(Unit source, SourcePage page)
{
    /// <summary>Null where a question does not fit its source.</summary>
    public Unit? Of(Unit translated)
    {
        var parts = translated.Parts.Select(part => part is Question question ? Fit(question) : part).ToList();
        foreach (var missing in source.Questions.Where(question => translated.Question(question.Id) is null))
            page.Problems.Add(KnownProblems.TranslationQuestionMissing.At(page.File.Start, missing.Id));
        if (page.HasErrors) return null;

        return translated with
        {
            Id = source.Id,
            Kind = source.Kind,
            Minutes = source.Minutes,
            Attempts = source.Attempts,
            Draw = source.Draw,
            Shuffle = source.Shuffle,
            Sources = translated.Sources.Count > 0 ? translated.Sources : source.Sources,
            Checked = source.Checked,
            Recheck = source.Recheck,
            Parts = [.. parts.OfType<UnitPart>()],
            TranslatedFrom = source.SourceHash,
        };
    }

    private Question? Fit(Question translated)
    {
        if (source.Question(translated.Id) is not { } original)
        {
            Report(KnownProblems.TranslationQuestionExtra, translated, translated.Id.Length > 0 ? translated.Id : translated.Title);
            return null;
        }
        Question? fitted = (translated, original) switch
        {
            (ChoiceQuestion own, ChoiceQuestion other) => Fit(own, other),
            (OrderQuestion own, OrderQuestion other) => SameCount(own, own.Items.Count, other.Items.Count)
                ? own with { Items = [.. own.Items.Zip(other.Items, (item, from) => item with { Id = from.Id })] } : null,
            (MatchQuestion own, MatchQuestion other) => Fit(own, other),
            (GapQuestion own, GapQuestion other) => Fit(own, other),
            (NumericQuestion own, NumericQuestion other) => SameAnswer(own, own.Minimum == other.Minimum && own.Maximum == other.Maximum) ? own : null,
            (ShortTextQuestion own, ShortTextQuestion other) => own with { Accepted = [.. own.Accepted.Union(other.Accepted)] },
            (ChecklistQuestion own, ChecklistQuestion other) => SameCount(own, own.Items.Count, other.Items.Count)
                ? own with { Items = [.. own.Items.Zip(other.Items, (item, from) => item with { Id = from.Id, Helps = from.Helps })] } : null,
            (ScenarioQuestion own, ScenarioQuestion other) => Fit(own, other),
            (ReflectionQuestion own, ReflectionQuestion other) => own with { MinWords = own.MinWords ?? other.MinWords },
            _ => null,
        };
        if (translated.GetType() != original.GetType()) Report(KnownProblems.TranslationOtherShape, translated);
        return fitted is null ? null : fitted with { Points = original.Points };
    }

    private ChoiceQuestion? Fit(ChoiceQuestion own, ChoiceQuestion other)
    {
        if (!SameCount(own, own.Options.Count, other.Options.Count)) return null;
        if (!SameAnswer(own, own.Options.Select(option => option.IsRight).SequenceEqual(other.Options.Select(option => option.IsRight)))) return null;

        return own with
        {
            Kind = other.Kind,
            Shuffle = other.Shuffle,
            Options = [.. own.Options.Zip(other.Options, (option, from) => option with { Id = from.Id })],
        };
    }

    private MatchQuestion? Fit(MatchQuestion own, MatchQuestion other)
    {
        if (!SameCount(own, own.Sources.Count, other.Sources.Count) || !SameCount(own, own.Targets.Count, other.Targets.Count)) return null;

        var ids = own.Targets.Zip(other.Targets).ToDictionary(pair => pair.First.Id, pair => pair.Second.Id, StringComparer.Ordinal);
        var sources = own.Sources.Zip(other.Sources, (item, from) => item with { Id = from.Id, TargetId = ids[item.TargetId] }).ToList();
        if (!SameAnswer(own, sources.Select(item => item.TargetId).SequenceEqual(other.Sources.Select(item => item.TargetId)))) return null;

        return own with { Sources = sources, Targets = [.. own.Targets.Zip(other.Targets, (target, from) => target with { Id = from.Id })] };
    }

    private GapQuestion? Fit(GapQuestion own, GapQuestion other)
    {
        if (!SameCount(own, own.Gaps.Count, other.Gaps.Count)) return null;

        var gaps = own.Gaps.Zip(other.Gaps, (gap, from) => new Gap(from.Id, [.. gap.Accepted.Union(from.Accepted)])).ToList();
        var html = string.Concat(own.Segments.Zip(gaps, (segment, gap) => segment + PageHtml.GapPlaceholder(gap.Id))) + own.Segments[^1];
        return own with { Gaps = gaps, Html = html };
    }

    private ScenarioQuestion? Fit(ScenarioQuestion own, ScenarioQuestion other)
    {
        if (!SameCount(own, own.Steps.Count, other.Steps.Count)) return null;

        var ids = own.Steps.Zip(other.Steps).ToDictionary(pair => pair.First.Id, pair => pair.Second.Id, StringComparer.Ordinal);
        var steps = new List<ScenarioStep>();
        foreach (var (step, from) in own.Steps.Zip(other.Steps))
        {
            if (!SameCount(own, step.Choices.Count, from.Choices.Count)) return null;

            var choices = step.Choices.Zip(from.Choices, (choice, original) => choice with { Id = original.Id, TargetStepId = ids[choice.TargetStepId] }).ToList();
            var leadsOn = choices.Select(choice => choice.TargetStepId).SequenceEqual(from.Choices.Select(choice => choice.TargetStepId));
            if (!SameAnswer(own, leadsOn && step.Ending == from.Ending)) return null;
            steps.Add(step with { Id = from.Id, Choices = choices });
        }
        return own with { Steps = steps };
    }

    private bool SameCount(Question question, int own, int other)
    {
        if (own != other) Report(KnownProblems.TranslationOtherParts, question, own, other);
        return own == other;
    }

    private bool SameAnswer(Question question, bool isSame)
    {
        if (!isSame) Report(KnownProblems.TranslationOtherAnswer, question);
        return isSame;
    }

    private void Report(ProblemKind kind, Question question, params object[] found) => page.Problems.Add(kind.At(page.File.AtLine(question.Line), found));
}
