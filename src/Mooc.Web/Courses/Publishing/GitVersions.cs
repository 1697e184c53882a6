namespace Mooc.Web.Courses.Publishing;

/// <summary>
/// The commit that last changed each course: what a learner saw can be looked up by it. A course with changes that are in no commit has none.
/// </summary>
internal sealed class GitVersions(GitFolder git)
{
    private string? _head;
    private string _prefix = "";
    private Dictionary<string, string> _commits = [];

    /// <summary>By folder of course, for the files as they are now. The commits are asked for once a commit of the whole.</summary>
    public async Task<IReadOnlyDictionary<string, string>> NowAsync(CancellationToken ct)
    {
        var courses = Directory.GetDirectories(git.Folder).Where(folder => File.Exists(Path.Combine(folder, "course.md"))).Select(folder => Path.GetFileName(folder)).ToList();
        var place = await git.AskAsync(ct, "rev-parse", "HEAD", "--show-prefix");
        var status = await git.AskAsync(ct, "status", "--porcelain=v1", "-z", "--untracked-files=all", "--no-renames", "--", ".");
        if (!place.IsGood || !status.IsGood) return new Dictionary<string, string>();

        var lines = place.Out.Split('\n');
        if (_head != lines[0] || courses.Exists(course => !_commits.ContainsKey(course))) await LearnAsync(lines[0], lines.ElementAtOrDefault(1) ?? "", courses, ct);

        var changed = status.Out.Split('\0').Where(entry => entry.Length > 3).Select(entry => entry[3..]).ToList();
        return courses.Where(course => _commits[course].Length > 0 && !changed.Exists(file => file.StartsWith($"{_prefix}{course}/", StringComparison.Ordinal)))
            .ToDictionary(course => course, course => _commits[course], StringComparer.Ordinal);
    }

    private async Task LearnAsync(string head, string prefix, List<string> courses, CancellationToken ct)
    {
        var answers = await Task.WhenAll(courses.Select(course => git.AskAsync(ct, "log", "-1", "--format=%H", head, "--", course)));
        _commits = courses.Zip(answers).ToDictionary(pair => pair.First, pair => pair.Second.IsGood ? pair.Second.Out.Trim() : "", StringComparer.Ordinal);
        (_head, _prefix) = (head, prefix);
    }
}
