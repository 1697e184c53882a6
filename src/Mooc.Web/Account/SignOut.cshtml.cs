using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mooc.Web.Account;

public sealed class SignOutModel(Sessions sessions, CurrentPerson me) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (me.IsSignedIn) await sessions.EndAsync(me.Me.SessionId, ct);

        SessionCookie.Delete(Response);
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"cookies\", \"storage\"";
        return LocalRedirect(Request.PathBase + "/");
    }
}
