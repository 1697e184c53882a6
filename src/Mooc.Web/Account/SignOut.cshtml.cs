using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mooc.Web.Xapi;

namespace Mooc.Web.Account;

public sealed class SignOutModel(Sessions sessions, LearningRecords records, CurrentPerson me) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (me.IsSignedIn)
        {
            // The door closes even where the storage refuses the statement.
            var session = me.Me;
            await sessions.EndAsync(session.SessionId, ct);
            await records.WriteAsync(record => record.Terminated(new Learner(session.AccountName), session.SessionId, session.CreatedAt), ct);
        }

        SessionCookie.Delete(Response);
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"cookies\", \"storage\"";
        return LocalRedirect(Request.PathBase + "/");
    }
}
