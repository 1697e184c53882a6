namespace Mooc.Web.Learn;

/// <summary>What every form on a unit's page carries. Without an account nothing changes on the server, so there is nothing to protect; the state of the practice travels instead.</summary>
public sealed record UnitForm(string? AntiforgeryToken, string? Submission, string? Practice)
{
    /// <summary>Whether answers are kept.</summary>
    public bool IsRecorded => Submission is not null;
}
