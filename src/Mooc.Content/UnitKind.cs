namespace Mooc.Content;

/// <summary>What a unit asks of its learner, and so when it is done.</summary>
public enum UnitKind
{
    /// <summary>Read and practise; done when the learner says so.</summary>
    Reading,

    /// <summary>Graded; done when the best attempt reaches the course's pass mark.</summary>
    Assessment,

    /// <summary>Rate each item; done when saved.</summary>
    Checklist,
}
