namespace Mooc.Web.Xapi.Resources;

/// <summary>Puts <see cref="AlternateSyntax"/> before everything else: it changes the method, by which an address is found.</summary>
internal sealed class AlternateSyntaxFirst : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseMiddleware<AlternateSyntax>();
        next(app);
    };
}
