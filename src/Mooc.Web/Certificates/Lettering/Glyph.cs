namespace Mooc.Web.Certificates.Lettering;

/// <summary>One drawn sign in the units of its font: how far it moves the pen, where it stands beside the pen, and where its text begins in the run.</summary>
internal readonly record struct Glyph(ushort Id, int Advance, int OffsetX, int OffsetY, int Cluster);
