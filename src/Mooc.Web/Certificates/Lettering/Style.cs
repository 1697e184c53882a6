namespace Mooc.Web.Certificates.Lettering;

/// <summary>A face and a size in points. Characters that the face lacks are taken from the other fonts of the shelf.</summary>
internal sealed record Style(string Face, double Size);
