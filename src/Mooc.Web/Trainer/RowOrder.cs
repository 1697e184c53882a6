namespace Mooc.Web.Trainer;

/// <summary>In which order learners stand on the page and in an export.</summary>
public enum RowOrder { Name, Progress, LastSeen }
