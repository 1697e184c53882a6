// The yardstick: one Razor page of a given size, no database, no session, no middleware of anybody's.
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorPages(options => options.RootDirectory = "/");
builder.Services.AddSingleton(new Mooc.Bare.Body(int.Parse(builder.Configuration["size"] ?? "19000", System.Globalization.CultureInfo.InvariantCulture)));
builder.Logging.ClearProviders();
var app = builder.Build();
app.MapRazorPages();
app.Run();
