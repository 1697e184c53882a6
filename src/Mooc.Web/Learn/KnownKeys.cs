using System.Text.Json;
using Mooc.Content;
using Mooc.Web.Data;

namespace Mooc.Web.Learn;

/// <summary>
/// The keys by which answers were last judged, one fact of the installation: so a changed key is noticed also when the site was stopped meanwhile, and a run that was cut
/// off is taken up again.
/// </summary>
public sealed class KnownKeys
{
    private const string FactName = "question-keys";

    private readonly Fact _fact;
    private readonly SortedDictionary<string, Known> _keys;

    private KnownKeys(Fact fact)
    {
        _fact = fact;
        _keys = new SortedDictionary<string, Known>(JsonSerializer.Deserialize<Dictionary<string, Known>>(fact.Value)!, StringComparer.Ordinal);
    }

    /// <summary>Changes whose answers are still to be judged anew.</summary>
    public IReadOnlyList<KeyChange> Open => [.. _keys.Where(known => known.Value.Change is not null).Select(known => new KeyChange(known.Key, known.Value.Change!.Value))];

    public static async Task<KnownKeys> LoadAsync(MoocDb db, CancellationToken ct)
    {
        var fact = await db.Facts.FindAsync([FactName], ct);
        if (fact is null) db.Facts.Add(fact = new Fact { Name = FactName, Value = "{}" });
        return new KnownKeys(fact);
    }

    /// <summary>Notes what is new or changed. A question that is gone is kept in mind: it may come back.</summary>
    public void Note(CourseLibrary library)
    {
        ArgumentNullException.ThrowIfNull(library);
        foreach (var (name, key) in library.Courses.SelectMany(course => KeysOf(course, library)))
            if (!_keys.TryGetValue(name, out var known)) _keys[name] = new Known(key, null);
            else if (known.Key != key) _keys[name] = new Known(key, Guid.CreateVersion7());
        Write();
    }

    /// <summary>All that followed from the change is done.</summary>
    public void Close(KeyChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        _keys[change.Name] = _keys[change.Name] with { Change = null };
        Write();
    }

    private void Write()
    {
        var written = JsonSerializer.Serialize(_keys);
        if (written != _fact.Value) _fact.Value = written;
    }

    private static IEnumerable<(string Name, string Key)> KeysOf(Course course, CourseLibrary library)
    {
        yield return ($"{course.Id}/{KeyChange.PassMark}", course.Pass.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var languages = Judging.LanguagesOf(course.Id, library);
        foreach (var question in course.Units.SelectMany(unit => unit.Questions))
            if (QuestionKey.Of(languages.Select(language => language.Question(question.Id)).OfType<Question>()) is { } key) yield return ($"{course.Id}/{question.Id}", key);
    }

    private sealed record Known(string Key, Guid? Change);
}

/// <summary>Something else is right in a question, or enough for an assessment, than before. Its id makes the statements that follow from it unique.</summary>
public sealed record KeyChange(string Name, Guid Id)
{
    /// <summary>Stands in a question's place for the share of points that a course asks for; no question may be called so.</summary>
    public const string PassMark = "@pass";

    public string Course => Name.Split('/')[0];
    public string Question => Name.Split('/')[1];
    public bool IsOfPassMark => Question == PassMark;
}
