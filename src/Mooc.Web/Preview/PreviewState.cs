namespace Mooc.Web.Preview;

/// <summary>How far the person is who looks at the page.</summary>
public enum PreviewState { Fresh, Right, Wrong, Finished }
