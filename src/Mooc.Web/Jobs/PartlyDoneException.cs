namespace Mooc.Web.Jobs;

/// <summary>What a sweep throws that went on after a failure: how many it did all the same, and why it did not do the others.</summary>
public sealed class PartlyDoneException(int done, IEnumerable<Exception> faults) : AggregateException(faults)
{
    public int Done => done;
}
