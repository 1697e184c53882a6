using Mooc.Content;

namespace Mooc.Web.Learn;

/// <summary>The course beside the page: where the reader is, and what is done.</summary>
public sealed record Outline(Course Course, Unit Current, LearnerProgress Progress)
{
    public Module Module => Course.Modules.First(module => module.Units.Any(unit => unit.Id == Current.Id));

    /// <summary>Whether what is done is known: the reader has joined.</summary>
    public bool IsKept => Progress.Enrolment is not null;
    public bool IsDone(Unit unit) => Progress.DoneUnits.Contains(unit.Id);
    public int DoneIn(Module module) => module.Units.Count(IsDone);
    public Unit? Previous => Course.Units.TakeWhile(unit => unit.Id != Current.Id).LastOrDefault();
    public Unit? Next => Course.Units.SkipWhile(unit => unit.Id != Current.Id).Skip(1).FirstOrDefault();

    /// <summary>Place of the page in its module, from 1.</summary>
    public int Number => Module.Units.TakeWhile(unit => unit.Id != Current.Id).Count() + 1;
}
