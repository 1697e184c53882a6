using Mooc.Content;

namespace Mooc.Web.Trainer;

/// <summary>How far a cohort is in one course. Filled row by row, so that it takes no more room for ten thousand members than for ten.</summary>
public sealed class CoursePicture(CoursePace pace)
{
    private readonly int[] _in = new int[pace.Course.Modules.Count];
    private readonly int[] _done = new int[pace.Course.Modules.Count];
    private readonly List<DateOnly> _begun = [];
    private readonly List<DateOnly> _completed = [];

    public CoursePace Pace => pace;
    public Course Course => pace.Course;
    public int Members { get; private set; }
    public int NotBegun { get; private set; }
    public int Begun => Members - NotBegun;
    public int Completed => _completed.Count;

    /// <summary>How many stand in a module: it is the first with something left to do.</summary>
    public int In(int module) => _in[module];

    /// <summary>How many have done all of a module.</summary>
    public int DoneWith(int module) => _done[module];

    /// <summary>How many had begun by the end of a day.</summary>
    public int BegunBy(DateOnly day) => _begun.Count(one => one <= day);

    public int CompletedBy(DateOnly day) => _completed.Count(one => one <= day);

    public void Add(LearnerStanding row)
    {
        Members++;
        if (row.CompletedAt is { } completed) _completed.Add(DateOnly.FromDateTime(completed));
        if (row.BegunAt is { } begun) _begun.Add(DateOnly.FromDateTime(begun));
        else NotBegun++;

        var first = -1;
        for (var module = 0; module < _done.Length; module++)
        {
            if (row.CompletedAt is not null || Course.Modules[module].Units.All(unit => row.DoneUnits.Contains(unit.Id))) _done[module]++;
            else if (first < 0) first = module;
        }

        if (first >= 0 && row.BegunAt is not null) _in[first]++;
    }
}
