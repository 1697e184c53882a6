using System.Globalization;
using Mooc.Web.Account;
using Mooc.Web.Site;

namespace Mooc.Web.Learn;

/// <summary>One reader before a kept page: what stands in its blanks for them.</summary>
internal sealed class UnitReader(HttpContext context, UnitServices services, UnitVisit visit, SignedIn me)
{
    // Made now and not when a blank asks for it: it may set a cookie, which the headers carry.
    private readonly string? _token = services.TokenFor(context);
    private readonly string? _submission = visit.Progress.Enrolment is { } enrolment ? services.Submissions.Issue(me.PersonId, enrolment, visit.Unit.Id) : null;

    public string? ValueOf(Blank blank) => blank.Kind switch
    {
        Blanks.Name => me.Name,
        Blanks.FormToken => _token,
        UnitBlanks.Submission => _submission,
        UnitBlanks.Done => visit.Progress.DoneUnits.Contains(blank.About) ? UnitBlanks.DoneMark : null,
        UnitBlanks.Tally => visit.Course.Modules.First(module => module.Id == blank.About).Units.Count(unit => visit.Progress.DoneUnits.Contains(unit.Id)).ToString(CultureInfo.CurrentCulture),
        _ => throw new InvalidOperationException($"Nothing is known of the blank '{blank.Kind}'."),
    };
}
