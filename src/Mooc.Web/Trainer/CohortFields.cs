using Mooc.Content;

namespace Mooc.Web.Trainer;

/// <summary>The fields of a cohort's form. A name like <c>Form.Name</c> binds to the page that holds them.</summary>
public sealed record CohortFields(CohortForm Form, IReadOnlyList<Course> Published, int Members, Privacy Now)
{
    public bool MayTurnTo(Privacy privacy) => Members == 0 || privacy >= Now;
}
