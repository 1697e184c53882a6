namespace Mooc.Web.Certificates.Lettering;

/// <summary>A line of text, set: its runs from left to right as they stand on paper.</summary>
internal sealed record SetLine(IReadOnlyList<GlyphRun> Runs)
{
    /// <summary>As a share of the size of the type.</summary>
    public double Width { get; } = Runs.Sum(run => run.Width);
}
