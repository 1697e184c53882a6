using Mooc.Content;

namespace Mooc.Web.Courses.Publishing;

/// <summary>What readers see, since when, and what kept a later reading of the folder from replacing it. The stamp is that of the folder as it was read.</summary>
public sealed record Publication(CourseLibrary Library, DateTime At, string Stamp, PublishingFault Fault = PublishingFault.None);

/// <summary>Why the courses folder as a whole could not be read; what was online before stays.</summary>
public enum PublishingFault { None, FolderMissing, FolderEmpty, Unreadable }
