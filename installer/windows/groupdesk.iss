; Inno Setup recipe: a per-user installer that needs no administrator. Written, not run yet on a Windows machine.
;   python dev.py build
;   iscc /DVersion=0.1.0 installer\windows\groupdesk.iss
#ifndef Version
  #define Version "0.1.0"
#endif

[Setup]
AppId={{6E0B6A52-7C55-4C0B-9C53-0B1E7B0E51D4}
AppName=GroupDesk
AppVersion={#Version}
AppVerName=GroupDesk {#Version}
AppPublisher=GroupDesk
DefaultDirName={autopf}\GroupDesk
DefaultGroupName=GroupDesk
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile=..\..\LICENSE
OutputDir=..\..\dist
OutputBaseFilename=GroupDesk-{#Version}-setup
SetupIconFile=..\..\build\icons\groupdesk.ico
UninstallDisplayIcon={app}\GroupDesk.exe
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
CloseApplications=yes

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "es"; MessagesFile: "compiler:Languages\Spanish.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"; Flags: unchecked

[InstallDelete]
; Libraries of an older version must not lie beside those of the new one.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\..\dist\GroupDesk\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{group}\GroupDesk"; Filename: "{app}\GroupDesk.exe"
Name: "{autodesktop}\GroupDesk"; Filename: "{app}\GroupDesk.exe"; Tasks: desktopicon

[Run]
Filename: "{app}\GroupDesk.exe"; Description: "{cm:LaunchProgram,GroupDesk}"; Flags: nowait postinstall skipifsilent

; Practices lie in the user's local application data and stay when the program goes.
