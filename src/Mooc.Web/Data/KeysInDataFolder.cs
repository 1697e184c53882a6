using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;
using Mooc.Web.Site;

namespace Mooc.Web.Data;

/// <summary>The keys of forms live beside the database, so that a restart invalidates nothing.</summary>
internal sealed class KeysInDataFolder(SiteOptions site, ILoggerFactory logs) : IConfigureOptions<KeyManagementOptions>
{
    public void Configure(KeyManagementOptions options)
    {
        var folder = Directory.CreateDirectory(FolderOf(site.DataFolder));
        if (!OperatingSystem.IsWindows()) folder.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        options.XmlRepository = new FileSystemXmlRepository(folder, logs);
    }

    public static string FolderOf(string dataFolder) => Path.Combine(dataFolder, "keys");
}
