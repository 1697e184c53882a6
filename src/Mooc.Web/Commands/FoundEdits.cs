using Mooc.Content;
using Mooc.Web.Learn;

namespace Mooc.Web.Commands;

/// <summary>What the edits since a revision do to people.</summary>
internal sealed class FoundEdits(Workplace place, CourseLibrary now, string folder)
{
    private readonly List<ShownEdit> _found = [];

    public IReadOnlyList<ShownEdit> Found => _found;

    /// <summary>The edits between the courses as they were and as they lie in a folder now.</summary>
    public static IReadOnlyList<CourseEdit> Between(CourseLibrary before, string folder) => CourseEdits.Between(before, CoursesToday.Read(folder));

    /// <returns>How the verb ends where they cannot be found; a sentence has said why.</returns>
    public async Task<int> FindAsync(string revision, bool withData, CancellationToken ct)
    {
        var (before, why) = await EarlierCourses.ReadAsync(folder, revision, ct);
        if (before is null) return place.Console.Refuse(why);

        var edits = CourseEdits.Between(before, now);
        if (withData) return await place.With("Mooc:CoursesFolder", folder).InSiteAsync(services => WeighAsync(edits, services.GetRequiredService<Judging>(), ct));

        _found.AddRange(edits.Select(edit => ShownEdit.Of(edit, folder, null)));
        return ExitCode.Good;
    }

    private async Task<int> WeighAsync(IReadOnlyList<CourseEdit> edits, Judging judging, CancellationToken ct)
    {
        foreach (var edit in edits) _found.Add(ShownEdit.Of(edit, folder, await EditImpact.OfAsync(edit, now, judging, ct)));
        return ExitCode.Good;
    }
}
