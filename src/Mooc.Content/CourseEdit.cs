namespace Mooc.Content;

/// <summary>What an edit does to people who have learned with what was there before.</summary>
public enum EditKind
{
    /// <summary>The same thing under another id: what was done there is lost to it.</summary>
    IdChanged,
    CourseGone,
    UnitGone,
    QuestionGone,

    /// <summary>The words of a part alone were changed, and with them its id: answers given before do not fit it.</summary>
    PartReworded,

    /// <summary>A part is gone, or it is another one now.</summary>
    PartGone,

    /// <summary>Something else is right now.</summary>
    KeyChanged,

    /// <summary>The course asks for another share of the points.</summary>
    PassMarkChanged,
}

/// <summary>An edit that touches people, where it stands now (or stood), and what to do where it was not meant. The id is that of what it is about: a course, a page or a question.</summary>
public sealed record CourseEdit(EditKind Kind, string Course, string Id, string File, int Line, string Message, string Cure)
{
    /// <summary>Stable, such as <c>id-changed</c>.</summary>
    public string Code => Kind switch
    {
        EditKind.IdChanged => "id-changed",
        EditKind.CourseGone => "course-gone",
        EditKind.UnitGone => "unit-gone",
        EditKind.QuestionGone => "question-gone",
        EditKind.PartReworded => "part-reworded",
        EditKind.PartGone => "part-gone",
        EditKind.KeyChanged => "key-changed",
        _ => "pass-mark-changed",
    };

    /// <summary>Nobody changes an id on purpose. The rest may be meant.</summary>
    public Severity Severity => Kind == EditKind.IdChanged ? Severity.Error : Severity.Warning;
}
