using Mooc.Content;

namespace Mooc.Web.Courses;

/// <summary>A module on its course's front page, with what the reader has done of it.</summary>
public sealed record ModuleRow(Course Course, Module Module, CourseStanding? Standing, bool IsOpen)
{
    public int Done { get; } = Standing?.CountOf(Module.Units) ?? 0;
    public bool IsAllDone => Done == Module.Units.Count;

    /// <summary>Where the title leads: the first page that is not done, else the first.</summary>
    public string? First => Module.Units.FirstOrDefault(unit => !IsDone(unit))?.Id ?? (Module.Units is [var first, ..] ? first.Id : null);

    public bool IsDone(Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return Standing?.DoneUnits.Contains(unit.Id) == true;
    }
}
