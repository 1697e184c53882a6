namespace Mooc.Web.Certificates.Lettering;

/// <summary>A stretch of a line in one font and one direction, its glyphs from left to right.</summary>
internal sealed record GlyphRun(FontFile Font, string Text, bool RightToLeft, IReadOnlyList<Glyph> Glyphs)
{
    /// <summary>As a share of the size of the type.</summary>
    public double Width { get; } = Glyphs.Sum(glyph => (double)glyph.Advance) / Font.UnitsPerEm;

    /// <summary>Glyphs that share a stretch of text, each with that stretch, from left to right.</summary>
    public IEnumerable<(string Text, IReadOnlyList<Glyph> Glyphs)> Clusters()
    {
        var starts = Glyphs.Select(glyph => glyph.Cluster).Distinct().Order().ToList();
        for (var i = 0; i < Glyphs.Count;)
        {
            var start = Glyphs[i].Cluster;
            var count = Glyphs.Skip(i).TakeWhile(glyph => glyph.Cluster == start).Count();
            var next = starts.IndexOf(start) + 1;
            yield return (Text[start..(next < starts.Count ? starts[next] : Text.Length)], [.. Glyphs.Skip(i).Take(count)]);
            i += count;
        }
    }

    /// <summary>Whether each glyph is the one that its character has by itself, so that a reader gets the text back without being told it.</summary>
    public bool IsPlain => !RightToLeft && Glyphs.Count == Text.Length
        && Glyphs.Select((glyph, i) => glyph.Cluster == i && Font.GlyphOf(Text[i]) == glyph.Id).All(plain => plain);
}
