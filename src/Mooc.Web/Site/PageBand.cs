namespace Mooc.Web.Site;

/// <summary>Something above every page, put into the features of a request: the partial that draws it.</summary>
public sealed record PageBand(string Partial);
