using Mooc.Content;

namespace Mooc.Web.Learn;

/// <summary>A signed-in reader at a unit: looked up once a request, in one version of the course.</summary>
internal sealed record UnitVisit(Course Course, Unit Unit, LearnerProgress Progress);
