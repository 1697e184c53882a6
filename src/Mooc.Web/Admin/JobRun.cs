namespace Mooc.Web.Admin;

/// <summary>Runs of a job that went the same way, one after the other.</summary>
public sealed record JobRun(DateTime StartedAt, DateTime LastAt, int Runs, int Milliseconds, int Done, string? Error);
