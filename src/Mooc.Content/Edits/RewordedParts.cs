namespace Mooc.Content.Edits;

/// <summary>A part whose words alone were changed: by which id it went, by which it would go now, and what it said and says.</summary>
internal sealed record RewordedPart(string Was, string Now, string OldText, string NewText);

/// <summary>
/// Finds the parts of a question whose words alone were changed. A part that does something else now (an option that became right) or that names other numbers is
/// another part; so is one that resembles nothing that went, or something else that went more.
/// </summary>
internal sealed class RewordedParts
{
    private const double Alike = 0.5;
    private const double AlikeInItsPlace = 0.25;

    private readonly IReadOnlyList<EditedPart> was;
    private readonly IReadOnlyList<EditedPart> now;
    private readonly List<EditedPart> gone;
    private readonly List<EditedPart> come;

    private RewordedParts(Question before, Question after)
    {
        (was, now) = (EditedPart.Of(before), EditedPart.Of(after));
        gone = [.. was.Where(part => !now.Any(other => other.Id == part.Id))];
        come = [.. now.Where(part => !was.Any(other => other.Id == part.Id))];
    }

    public static IReadOnlyList<RewordedPart> Between(Question before, Question now) => before.GetType() == now.GetType() ? [.. new RewordedParts(before, now).Pairs()] : [];

    private IEnumerable<RewordedPart> Pairs()
    {
        var pairs = gone.SelectMany(old => come.Select(other => (Old: old, New: other, Weight: Weight(old, other))))
            .Where(pair => pair.Weight > 0).OrderByDescending(pair => pair.Weight).ToList();
        while (pairs.Count > 0)
        {
            var (old, other, _) = pairs[0];
            yield return new RewordedPart(old.Id, other.Id, old.Text, other.Text);
            pairs.RemoveAll(pair => pair.Old == old || pair.New == other);
        }
    }

    /// <summary>How much speaks for one being the other; nothing where it is not enough.</summary>
    private double Weight(EditedPart old, EditedPart other)
    {
        if (old.Role != other.Role || !Likeness.HaveSameNumbers(old.Text, other.Text)) return 0;

        var likeness = Likeness.Of(old.Text, other.Text);
        var place = Before(old, was) == Before(other, now) ? 0.1 : 0;
        if (IsBesideTheSame(old, other)) return 1 + likeness + place;
        if (likeness < (place > 0 ? AlikeInItsPlace : Alike)) return 0;

        // An option that resembles one that was wrong is not the one that was right.
        return gone.Any(third => third.Role != old.Role && Likeness.Of(third.Text, other.Text) > likeness) ? 0 : likeness + place;
    }

    private bool IsBesideTheSame(EditedPart old, EditedPart other) => old.Beside.Length > 0 && old.Beside == other.Beside
        && was.Count(part => part.Beside == old.Beside) == 1 && now.Count(part => part.Beside == old.Beside) == 1;

    /// <summary>Behind which part it stands, null for the first.</summary>
    private static string? Before(EditedPart part, IReadOnlyList<EditedPart> parts) =>
        parts.TakeWhile(other => other != part).LastOrDefault()?.Id;
}
