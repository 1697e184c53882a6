namespace Mooc.Content;

/// <summary>What an edit does to people who have learned with what was there before.</summary>
public enum EditKind
{
    /// <summary>The same thing under another id: what was done there is lost to it.</summary>
    IdChanged,
    CourseGone,
    UnitGone,
    QuestionGone,

    /// <summary>Parts of a question have other ids, because their words were changed: answers given before do not fit them.</summary>
    PartsChanged,

    /// <summary>Something else is right now.</summary>
    KeyChanged,
}

/// <summary>An edit that touches people, where it stands now (or stood), and what to do where it was not meant.</summary>
public sealed record CourseEdit(EditKind Kind, string Course, string Id, string File, int Line, string Message, string Cure)
{
    /// <summary>Stable, such as <c>id-changed</c>.</summary>
    public string Code => Kind switch
    {
        EditKind.IdChanged => "id-changed",
        EditKind.CourseGone => "course-gone",
        EditKind.UnitGone => "unit-gone",
        EditKind.QuestionGone => "question-gone",
        EditKind.PartsChanged => "parts-changed",
        _ => "key-changed",
    };

    /// <summary>Nobody changes an id on purpose. The rest may be meant.</summary>
    public Severity Severity => Kind == EditKind.IdChanged ? Severity.Error : Severity.Warning;
}
